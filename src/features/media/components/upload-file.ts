import { z } from 'zod'
import { type UploadedAsset, type UploadPurpose, uploadedAsset } from '../schema'

type Upload = {
  slug: string
  purpose: UploadPurpose
  file: File
  onProgress?: (percent: number) => void
  signal?: AbortSignal
}

/** Why a file was not taken, in the person's language; null when the server could not be asked. */
export class UploadRefused extends Error {
  constructor(readonly reason: string | null) {
    super(reason ?? 'upload failed')
  }
}

const refusal = z.object({ error: z.object({ message: z.string() }) })

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Sends a file as it is. Only this old way of asking says how much has left. */
export function uploadFile({ slug, purpose, file, onProgress, signal }: Upload): Promise<UploadedAsset> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/t/${slug}/upload`)
    request.setRequestHeader('x-upload-purpose', purpose)
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed()))
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(Math.floor((100 * loaded) / total))
    request.onload = () => {
      const answer = parse(request.responseText)
      const asset = uploadedAsset.safeParse(answer)
      if (asset.success) resolve(asset.data)
      else reject(new UploadRefused(refusal.safeParse(answer).data?.error.message ?? null))
    }
    request.onerror = () => reject(new UploadRefused(null))
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}
