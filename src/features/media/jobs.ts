import 'server-only'
import { z } from 'zod'
import { defineDelivery } from '@/server/jobs/define-job'
import { storage } from '@/server/storage/storage'

/** Takes away an archive that nobody made anything of, because the page was left before its import began. */
export const dropUnusedArchive = defineDelivery({
  name: 'media.drop-unused-archive',
  data: z.object({ assetId: z.uuid() }),
  async run({ tenant }, { assetId }) {
    if (!tenant) return
    await tenant.db.mediaAsset.deleteMany({ where: { id: assetId, type: 'SCORM', scormImports: { none: {} } } })
    if ((await tenant.db.mediaAsset.count({ where: { id: assetId } })) > 0) return
    await storage.delete(`${tenant.id}/${assetId}`)
  },
})
