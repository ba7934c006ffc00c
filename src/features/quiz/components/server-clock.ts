/**
 * The server's clock as this browser knows it. An answer reaches us later than it was written, never sooner, so of
 * several answers the one that claims the latest time is the truest. Counts on a clock that nobody can set.
 */
export class ServerClock {
  private ahead: number

  constructor(
    serverNow: Date,
    private readonly elapsed = () => performance.now(),
  ) {
    this.ahead = serverNow.getTime() - this.elapsed()
  }

  observe(serverNow: Date) {
    this.ahead = Math.max(this.ahead, serverNow.getTime() - this.elapsed())
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.ahead + this.elapsed()
  }
}
