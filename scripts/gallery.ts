/** Every component and state of the screens on one page, in any colours, letters and language: `npm run gallery`. */
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'

const server = await createServer({
  configFile: false,
  root: 'tests/gallery',
  plugins: [react()],
  server: { port: 5_190, fs: { allow: ['../..'] } },
})
await server.listen()
server.printUrls()
