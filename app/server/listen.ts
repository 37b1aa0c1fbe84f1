import { createServer, type RequestListener, type Server } from 'node:http'

/** How long running requests get when the process is told to stop. */
const GRACE_MS = 10_000

/**
 * Listens, and stops gracefully on SIGTERM and SIGINT: no new connections, running requests finish, then `stop`.
 * @throws an Error whose message is one Chinese sentence when the port is taken or may not be used.
 */
export async function listen(
  answer: RequestListener,
  options: { port: number; host: string; stop: () => Promise<void> },
): Promise<Server> {
  const server = createServer(
    { requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 },
    answer,
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(explain(error, options))))
    server.listen(options.port, options.host, resolve)
  })
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    server.close(() => void options.stop().finally(() => process.exit(0)))
    server.closeIdleConnections()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  return server
}

function explain(error: NodeJS.ErrnoException, { port, host }: { port: number; host: string }): string {
  if (error.code === 'EADDRINUSE')
    return `端口 ${port} 已被占用：请先停止占用它的程序，或换一个端口，例如 PORT=${port + 1}`
  if (error.code === 'EACCES') return `没有权限使用端口 ${port}：请换一个 1024 以上的端口`
  if (error.code === 'EADDRNOTAVAIL') return `本机没有地址 ${host}：请检查 HOST`
  return `服务无法启动：${error.message}`
}
