import type { LaunchActivity } from '../protocol'
import type { Engine } from './engine'
import { nameOf, ROOT } from './tree-2004'

const TARGET = /\{target=([^}]*)\}/

/** A session of SCORM 2004 whose content names activities as the manifest does. */
export class TargetEngine implements Engine {
  constructor(
    private readonly engine: Engine,
    private readonly activities: readonly LaunchActivity[],
  ) {}

  private translate(text: string): string {
    return text.replace(TARGET, (_, identifier: string) => {
      const found = this.activities.find((activity) => activity.identifier === identifier)
      return `{target=${found ? nameOf(found) : `${ROOT}-none`}}`
    })
  }

  initialize = () => this.engine.initialize()
  terminate = () => this.engine.terminate()
  get = (key: string) => this.engine.get(this.translate(key))
  set = (key: string, value: string) => this.engine.set(key, key === 'adl.nav.request' ? this.translate(value) : value)
  peek = (key: string) => this.engine.peek(key)
  lastError = () => this.engine.lastError()
  errorText = (code: string, isDetailed: boolean) => this.engine.errorText(code, isDetailed)
}
