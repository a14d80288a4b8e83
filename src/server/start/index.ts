export { greeting } from './greeting.ts'
export { beginLifetime, type Lifetime } from './lifetime.ts'
export { type App, closeApp, listen } from './listen.ts'
export { readTls, type Tls } from './tls.ts'
