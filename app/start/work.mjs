// Does the jobs: `npm run worker`, and a child of start.mjs.
import './load-env-file.mjs'
import { openServerCode } from './load-server.mjs'
import { AGAIN, runService } from './run-service.mjs'

await runService(async () => {
  const { load, vite } = await openServerCode()
  if (!vite) return (await load('worker')).startWorker()
  const worker = await load('worker')
    .then(({ startWorker }) => startWorker())
    .catch((error) => console.error(error.stack))
  const stop = async () => {
    await vite.close()
    await worker?.stop()
  }
  vite.watcher.on('change', (file) => {
    if (!worker || vite.moduleGraph.getModulesByFile(file)) stop().then(() => process.exit(AGAIN))
  })
  return { stop }
})
