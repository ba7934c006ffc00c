// `npm run platform -- <command>`: what runs the deployment without a browser, by the same verbs as its pages.
import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { createAdmin, createTenant, listTenants } from '../src/features/platform/schema'
import { usePlatformDatabase } from './lib/platform-database'

const USAGE = `npm run platform -- <command>

  create-tenant  --name <company> --slug <address> --owner-name <name> --owner-email <e-mail>
                 [--locale en|sl] [--time-zone <IANA name>] [--plan FREE|STARTER|PRO] [--max-members <number>]
                 makes a company and invites its first owner
  create-admin   --email <e-mail> --name <name> [--locale en|sl]
                 makes somebody a platform admin, with an account if they have none
  list           [--search <text>]
                 the companies with their plans and numbers of people

It works on the database of DATABASE_URL (with the AUTH_SECRET and APP_URL of the app), or without one on that of
\`npm start\`. Links are printed; the mails themselves are sent by the running app.`

/** What is wrong with what was typed. */
class UsageError extends Error {}

/** Options as they are typed, and the fields that they fill. */
const OPTIONS = {
  name: 'name',
  slug: 'slug',
  'owner-name': 'ownerName',
  'owner-email': 'ownerEmail',
  locale: 'locale',
  'time-zone': 'timeZone',
  plan: 'plan',
  'max-members': 'maxLearners',
  email: 'email',
  search: 'search',
} as const

const optionOf = (field: string) => Object.entries(OPTIONS).find(([, name]) => name === field)?.[0] ?? field

function readOptions(args: string[]): Record<string, string | number> {
  const options = Object.fromEntries(Object.keys(OPTIONS).map((name) => [name, { type: 'string' as const }]))
  try {
    const { values } = parseArgs({ args, options, strict: true, allowPositionals: false })
    return Object.fromEntries(
      Object.entries(OPTIONS).flatMap(([option, field]) => {
        const value = values[option]
        if (typeof value !== 'string') return []
        return [[field, field === 'maxLearners' ? Number(value) : field === 'plan' ? value.toUpperCase() : value]]
      }),
    )
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, args: string[]): z.output<Schema> {
  const fields = readOptions(args)
  const parsed = schema.safeParse(fields)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys') return `--${optionOf(issue.keys[0] ?? '')} does not belong to this command`
    const field = String(issue.path[0])
    return `--${optionOf(field)} ${field in fields ? `is not right: ${issue.message}` : 'is missing'}`
  })
  throw new UsageError(problems.join('\n'))
}

const COMMANDS: Record<string, (args: string[]) => Promise<void>> = {
  'create-tenant': async (args) => {
    const input = parse(createTenant, args)
    await usePlatformDatabase(async ({ verbs, appUrl, inTransaction }) => {
      const { slug, invitationUrl } = await inTransaction((ctx) => verbs.createTenant(ctx, input))
      console.log(`Created ${input.name}: ${appUrl}/t/${slug}`)
      console.log(`The invitation of ${input.ownerName} (${input.ownerEmail}), for one use:\n${invitationUrl}`)
    })
  },
  'create-admin': async (args) => {
    const input = parse(createAdmin, args)
    await usePlatformDatabase(async ({ verbs, inTransaction }) => {
      const { passwordUrl } = await inTransaction((ctx) => verbs.createAdmin(ctx, input))
      console.log(`${input.email} is a platform admin.`)
      console.log(
        passwordUrl
          ? `To choose a password, within an hour and for one use:\n${passwordUrl}`
          : 'The account keeps its password.',
      )
    })
  },
  list: async (args) => {
    const input = parse(listTenants, args)
    await usePlatformDatabase(async ({ verbs, inTransaction }) => {
      let cursor: string | null | undefined
      do {
        const page = await inTransaction((ctx) => verbs.listTenants(ctx, { ...input, limit: 100, cursor }))
        for (const { slug, name, plan, members, invited } of page.items) {
          console.log(
            `${slug.padEnd(24)} ${plan.padEnd(8)} ${String(members).padStart(6)} + ${invited} invited  ${name}`,
          )
        }
        cursor = page.nextCursor
      } while (cursor)
    })
  },
}

async function main([command, ...args]: string[]): Promise<void> {
  if (!command || command === 'help' || command === '--help' || command === '-h') {
    console.log(USAGE)
    return
  }
  const run = COMMANDS[command]
  if (!run) throw new UsageError(`There is no command "${command}".`)
  await run(args)
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  if (error instanceof UsageError) console.error(`\n${USAGE}`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
