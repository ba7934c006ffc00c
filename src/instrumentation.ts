/** Runs once before the server answers anything. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next.js puts the runtime in here and leaves the rest out of the others
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    await import('./server/start').then(({ startServer }) => startServer())
    const { serveContent } = await import('./features/scorm/service/serve-content')
    await import('./server/content/listen').then(({ listenForContent }) => listenForContent(serveContent))
  }
}
