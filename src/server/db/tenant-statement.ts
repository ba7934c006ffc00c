import type { Connection, CustomTypesConfig, Submittable } from 'pg'
import utils from 'pg/lib/utils'

const SET_TENANT = { name: 'set_tenant', text: "SELECT set_config('app.tenant_id', $1, true)" }

type Field = { name: string; dataTypeID: number; format: string }
export type StatementConfig = { name?: string; text: string; types?: CustomTypesConfig }
export type StatementResult = { fields: Field[]; rows: unknown[][]; rowCount: number | null; command: string }
type Settle = (error: unknown, result?: StatementResult) => void

/** Which named statements the server has prepared on a connection. */
const prepared = new WeakMap<Connection, Set<string>>()

function preparedOn(connection: Connection): Set<string> {
  const names = prepared.get(connection) ?? new Set()
  prepared.set(connection, names)
  return names
}

/**
 * One statement in the extended query protocol. With a tenant, `set_config` runs before it in the same implicit
 * transaction (two Executes, one Sync): one round trip, and nothing is left on the connection afterwards.
 * Works on the connections of `pg` and of Neon's driver, whose own Query class is not exported.
 */
export class TenantStatement implements Submittable {
  private readonly values: (string | Buffer | null)[]
  private readonly result: StatementResult = { fields: [], rows: [], rowCount: null, command: '' }
  private parsers: ((text: string) => unknown)[] = []
  private isTenantSet: boolean
  private failure: { error: unknown } | null = null
  private connection: Connection | null = null

  constructor(
    private readonly config: StatementConfig,
    values: unknown[],
    private readonly tenantId: string | null,
    public callback: Settle,
  ) {
    this.values = values.map((value) => utils.prepareValue(value))
    this.isTenantSet = tenantId === null
  }

  submit(connection: Connection) {
    this.connection = connection
    connection.stream.cork?.()
    if (this.tenantId !== null) {
      this.bind(connection, this.config.name ? SET_TENANT : { text: SET_TENANT.text }, [this.tenantId])
      connection.execute({ portal: '' }, true)
    }
    this.bind(connection, this.config, this.values)
    connection.describe({ type: 'P', name: '' }, true)
    connection.execute({ portal: '' }, true)
    connection.sync()
    connection.stream.uncork?.()
  }

  /** A name that this process doesn't know as prepared is closed first: closing an unknown one is no error. */
  private bind(connection: Connection, { name = '', text }: StatementConfig, values: (string | Buffer | null)[]) {
    if (!name || !preparedOn(connection).has(name)) {
      if (name) connection.close({ type: 'S', name }, true)
      connection.parse({ name, text, types: [] }, true)
    }
    connection.bind({ portal: '', statement: name, values }, true)
  }

  private markPrepared(name: string | undefined) {
    if (name && this.connection) preparedOn(this.connection).add(name)
  }

  handleRowDescription({ fields }: { fields: Field[] }) {
    this.markPrepared(this.config.name)
    this.result.fields = fields
    const { types } = this.config
    this.parsers = fields.map((field) => types?.getTypeParser(field.dataTypeID, 'text') ?? String)
  }

  handleDataRow({ fields }: { fields: (string | null)[] }) {
    if (!this.isTenantSet || this.failure) return
    try {
      this.result.rows.push(fields.map((text, i) => (text === null ? null : this.parsers[i]?.(text))))
    } catch (error) {
      this.failure = { error }
    }
  }

  handleCommandComplete({ text }: { text: string }) {
    if (this.isTenantSet) {
      this.markPrepared(this.config.name)
      this.result.command = text.split(' ', 1)[0] ?? ''
      this.result.rowCount = Number(/ (\d+)$/.exec(text)?.[1] ?? Number.NaN) || 0
      return
    }
    this.isTenantSet = true
    if (this.config.name) this.markPrepared(SET_TENANT.name)
  }

  handleReadyForQuery() {
    if (this.failure) this.callback(this.failure.error)
    else this.callback(null, this.result)
  }

  handleError(error: unknown) {
    this.callback(error)
  }

  handleEmptyQuery() {}

  handlePortalSuspended() {}

  handleCopyInResponse() {
    this.connection?.stream.destroy(new Error('COPY is not possible through the tenant client'))
  }

  handleCopyData() {}
}
