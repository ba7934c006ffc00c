import 'server-only'
import * as z from 'zod'
import { defineDelivery, defineJob } from '@/server/jobs/define-job'
import { deriveAll } from './service/derive-all'
import { importPackage } from './service/import-package'

/** Takes an archive apart. Its files cannot be stored in a transaction, so its progress is seen and it holds none. */
export const importJob = defineDelivery({
  name: 'scorm.import',
  data: z.object({ importId: z.uuid(), assetId: z.uuid() }),
  async run({ tenant, now }, data) {
    if (tenant) await importPackage(tenant, data, now)
  },
})

/** Works the results of a section's learners out anew. */
export const deriveJob = defineJob({
  name: 'scorm.derive',
  data: z.object({ moduleId: z.uuid(), sectionId: z.uuid() }),
  run: deriveAll,
})
