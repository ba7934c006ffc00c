import { serveCron } from '@/server/jobs/cron'

export const maxDuration = 60

export const GET = serveCron
