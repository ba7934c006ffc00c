import { TRPCError } from '@trpc/server'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TooManyChecks, UnknownCode, VerifyResult } from '@/features/certificate/components/verify-result'
import { pageApi } from '@/trpc/server'

type PageProps = { params: Promise<{ code: string }> }

const MAX_CODE = 300

async function readCode(params: PageProps['params']) {
  const { code } = await params
  try {
    return decodeURIComponent(code).slice(0, MAX_CODE)
  } catch {
    return code.slice(0, MAX_CODE)
  }
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations('certificate.verify')
  return { title: t('pageTitle', { code: await readCode(params) }) }
}

export default async function Page({ params }: PageProps) {
  const code = await readCode(params)
  const { api } = await pageApi()
  try {
    const certificate = await api.certificate.verify({ code })
    return certificate ? <VerifyResult certificate={certificate} /> : <UnknownCode code={code} />
  } catch (error) {
    if (error instanceof TRPCError && error.code === 'TOO_MANY_REQUESTS') return <TooManyChecks />
    throw error
  }
}
