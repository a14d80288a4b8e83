import { useFlow } from './flow.ts'
import { useChanging } from './useChanging.ts'
import { useToday } from './useToday.ts'

/** What the place of a question is reckoned from. */
export function useAround() {
  const open = useFlow()
  return { open, today: useToday(), changing: useChanging(open.flow) }
}
