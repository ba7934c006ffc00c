/** The content in its own frame, one document after the other. */
export class ContentFrame {
  private frame: HTMLIFrameElement | null = null

  /** Shows a page once the package's script that caused it has come to its end. */
  show(address: string | null, title: string): void {
    setTimeout(() => {
      this.remove()
      if (address === null) return
      const frame = document.createElement('iframe')
      frame.src = address
      frame.title = title
      frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
      frame.addEventListener('load', () => frame.contentWindow?.focus(), { once: true })
      document.body.append(frame)
      this.frame = frame
    })
  }

  /** Its own goodbye is heard before this returns: packages say the last word when they are unloaded. */
  remove(): void {
    this.frame?.remove()
    this.frame = null
  }

  focus(): void {
    this.frame?.contentWindow?.focus()
  }
}
