export { FollowedCase } from './FollowedCase.tsx'
export { FollowScreen } from './FollowScreen.tsx'
