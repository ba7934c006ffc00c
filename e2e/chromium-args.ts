const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What every Chromium of the journeys is started with; as root it can't have its sandbox. */
export const CHROMIUM_ARGS = process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET
