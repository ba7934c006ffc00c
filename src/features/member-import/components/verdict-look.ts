import type { MemberImportStatus, MemberImportVerdict } from '@/generated/prisma/enums'

export const VERDICT_COLORS: Record<MemberImportVerdict, string> = {
  CREATE: 'green',
  UPDATE: 'blue',
  UNCHANGED: 'gray',
  SKIP: 'gray',
  ERROR: 'red',
}

export const STATUS_COLORS: Record<MemberImportStatus, string> = {
  DRAFT: 'yellow',
  RUNNING: 'blue',
  DONE: 'green',
  FAILED: 'red',
  UNDONE: 'gray',
}
