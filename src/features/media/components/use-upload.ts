'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useLeaveGuard } from '@/components/use-leave-guard'
import { acceptedTypes, maxBytesOf, type UploadedAsset, type UploadPurpose } from '../schema'
import { UploadRefused, uploadFile } from './upload-file'

/** What takes so long that one may forget it; the others are there in a moment. */
const LONG: readonly UploadPurpose[] = ['SCORM', 'VIDEO']

type UploadState = { fileName: string; percent: number } | null

/** Uploads one file after the other; says how far it is and why one was refused. Leaving the page cancels it. */
export function useUpload(slug: string, purpose: UploadPurpose, onUploaded: (asset: UploadedAsset) => void) {
  const t = useTranslations('media')
  const [current, setCurrent] = useState<UploadState>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const cancelling = useRef<AbortController | null>(null)
  useEffect(() => () => cancelling.current?.abort(), [])
  useLeaveGuard(current !== null && LONG.includes(purpose), { title: t('leaveTitle'), text: t('leaveText') })

  const uploadOne = async (file: File) => {
    const maxBytes = maxBytesOf(purpose)
    if (file.size > maxBytes)
      throw new UploadRefused(t('tooLarge', { name: file.name, megabytes: Math.floor(maxBytes / 1_000_000) }))
    setCurrent({ fileName: file.name, percent: 0 })
    const controller = new AbortController()
    cancelling.current = controller
    onUploaded(
      await uploadFile({
        slug,
        purpose,
        file,
        signal: controller.signal,
        onProgress: (percent) => setCurrent({ fileName: file.name, percent }),
      }),
    )
  }

  const upload = async (files: readonly File[]) => {
    setProblem(null)
    try {
      for (const file of files) await uploadOne(file)
    } catch (error) {
      if (error instanceof UploadRefused) setProblem(error.reason ?? t('unreachable'))
      else if (!(error instanceof DOMException)) setProblem(t('unreachable'))
    } finally {
      setCurrent(null)
    }
  }

  return {
    upload,
    /** For files that the browser already knows to be of another kind. */
    refuse: () =>
      setProblem(t('wrongKind', { kinds: t(`kinds.${purpose}`, { megabytes: maxBytesOf(purpose) / 1_000_000 }) })),
    cancel: () => cancelling.current?.abort(),
    dismiss: () => setProblem(null),
    current,
    problem,
    accept: acceptedTypes(purpose),
  }
}
