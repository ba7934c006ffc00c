import { ContentFrame } from './content-frame'
import { type FromPlayer, isMessage, type ToPlayer } from './messages'
import { Player } from './player'
import { openWindow } from './windows'

const appOrigin = document.querySelector<HTMLMetaElement>('meta[name=app-origin]')?.content ?? ''
const tell = (message: FromPlayer) => window.parent.postMessage(message, appOrigin)

let isSkipped = false
let player: Player | null = null
const frame = new ContentFrame()

const opening = openWindow({
  onWaiting: (isConnected) => tell({ type: 'waiting', isConnected }),
  isSkipped: () => isSkipped,
})

async function tellReady(): Promise<void> {
  const { journal, refused } = await opening
  tell({ type: 'ready', isKeeping: journal !== null, refused })
}

async function hear(message: ToPlayer): Promise<void> {
  if (message.type === 'hello' && !player) await tellReady()
  if (message.type === 'skip') isSkipped = true
  if (message.type === 'launch' && !player) {
    const { journal } = await opening
    player = new Player({ launch: message.launch, journal, frame, tell })
    player.start()
  }
  if (message.type === 'request') player?.request(message.to)
  if (message.type === 'retry') player?.retry()
  if (message.type === 'close') await player?.close()
}

window.addEventListener('message', ({ origin, source, data }) => {
  if (origin !== appOrigin || source !== window.parent || !isMessage(data)) return
  hear(data as ToPlayer).catch((error: unknown) => tell({ type: 'broken', message: String(error) }))
})
window.addEventListener('pagehide', () => player?.leave())
document.addEventListener('visibilitychange', () => player?.setHidden(document.visibilityState === 'hidden'))
window.addEventListener('online', () => player?.retry())
window.addEventListener('focus', () => frame.focus())
void tellReady()
