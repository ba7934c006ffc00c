import { defineConfig } from 'prisma/config'

// Prisma's CLI would download a native schema engine that nothing here uses (see scripts/db); naming
// any existing file as that engine keeps `generate`, `validate` and `format` off the network.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
})
