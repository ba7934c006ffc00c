export type DemoQuestion = {
  type: 'SINGLE_CHOICE' | 'MULTIPLE_CHOICE' | 'TRUE_FALSE'
  prompt: string
  options: { text: string; isCorrect: boolean }[]
  points: number
  explanation: string
}
export type DemoQuiz = {
  title: string
  passingScore: number
  maxAttempts: number | null
  timeLimitSeconds: number | null
  shuffle: boolean
  questionsPerAttempt: number | null
  reviewPolicy: 'AFTER_SUBMIT' | 'AFTER_PASS' | 'NEVER'
  cooldownSeconds: number
  questions: DemoQuestion[]
}
export type DemoAttachment = { fileName: string; title: string; paragraphs: string[] } // the seed makes a PDF of it
export type DemoSection = { chapter?: string } & (
  | {
      type: 'TEXT' | 'MIXED' | 'ATTACHMENT'
      title: string
      html: string
      isRequired?: boolean
      attachments?: DemoAttachment[]
    }
  | { type: 'VIDEO'; title: string; html: string; videoFile: string; durationSeconds: number; isRequired?: boolean }
  | { type: 'QUIZ'; title: string; html: string; quiz: DemoQuiz; isRequired?: boolean }
)
export type DemoModule = {
  slug: string
  title: string
  description: string
  category: string
  difficulty: 'BEGINNER' | 'INTERMEDIATE' | 'ADVANCED'
  tags: string[]
  learningOutcomes: string[]
  estimatedMinutes: number
  cpdPoints: number
  validityMonths: number | null
  cover: string
  author: string
  mentors: string[]
  prerequisites: string[]
  status: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED'
  publishedDaysAgo: number | null
  /** A later version, which says what is new in it. */
  update?: { daysAgo: number; summary: string }
  sections: DemoSection[]
}
export type DemoPerson = {
  key: string
  name: string
  email: string
  role: 'OWNER' | 'SUPER_ADMIN' | 'ADMIN' | 'HR' | 'EMPLOYEE' | 'VIEWER'
  jobTitle: string
  department: string
  staffId: string
  joinedDaysAgo: number | null
  canWriteModules?: boolean
  deactivated?: boolean /** module slug → share of sections done 0..1; 1 = completed with certificate */
  progress: Record<string, number>
  /** Module slug → days since it was begun, where that is not soon after the person joined. */
  begunDaysAgo?: Record<string, number>
  /** Days in a row, until today, on which the person has opened what they have not finished. */
  streak?: number
}
export type DemoObligations = {
  groups: {
    name: string
    description: string
    color: string
    members: string[]
    modules: [slug: string, deadlineDays: number | null, addedDaysAgo: number][]
  }[]
  direct: { person: string; module: string; assignedDaysAgo: number; days: number | null }[]
  extended: { person: string; module: string; untilInDays: number }[]
  waived: { person: string; module: string; reason: string }[]
}
export type DemoRemark = { by: string; daysAgo: number; text: string }
export type DemoSuggestion = {
  title: string
  description: string
  author: string
  daysAgo: number
  /** Who voted beside the author. */
  votes: string[]
  decision?: {
    status: 'APPROVED' | 'REJECTED' | 'CONVERTED'
    by: string
    daysAgo: number
    reason?: string
    /** What it has become. */
    module?: string
  }
  comments: (DemoRemark & { replies?: DemoRemark[] })[]
}
type DemoWords = { by: string; daysAgo: number; body: string; mentions?: string[] }
export type DemoComment = DemoWords & { module: string; isResolvedBy?: string; replies: DemoWords[] }
/** `key` names a message to be replied to; `confirmedBy` confirms a reply as the answer. */
type DemoMessage = DemoWords & { key?: string; replyTo?: string; isQuestion?: boolean; confirmedBy?: string }
/** Of a module, or the company's own; `unread` says how many of the last messages somebody has not read. */
export type DemoConversation = { module: string | null; words: DemoMessage[]; unread?: Record<string, number> }
/** What the company recommends in its order, and what people have pinned: slugs of modules. */
export type DemoPins = { company: string[]; people: Record<string, string[]> }
/** A recommended link; without a decision it waits. `by` is who posted it, where nobody else decided. */
export type DemoLink = {
  url: string
  title: string
  description: string
  by: string
  daysAgo: number
  tags: string[]
  decision?: { status: 'APPROVED' | 'REJECTED' | 'ARCHIVED'; by?: string; daysAgo?: number; reason?: string }
  isPinned?: boolean
  savedBy?: string[]
}
export type DemoRewards = {
  given: { to: string; by: string; daysAgo: number; points: number; reason: string }[]
  catalogue: {
    key: string
    title: string
    description: string
    costXp: number
    monthlyLimit: number | null
    quantityAvailable: number | null
    approvalRequired: boolean
    picture: string
  }[]
  requests: {
    reward: string
    by: string
    daysAgo: number
    status: 'PENDING' | 'APPROVED' | 'REJECTED' | 'CANCELLED'
    decidedBy?: string
    note?: string
  }[]
}
/** A small course package, played in a module of its own, and the people who have tried it. */
export type DemoCourse = {
  title: string
  pages: { title: string; paragraphs: string[] }[]
  questions: { title: string; options: string[]; right: number }[]
  /** Per cent. */
  needed: number
  words: Record<'next' | 'back' | 'again' | 'passed' | 'failed' | 'score' | 'progress', string>
}
export type DemoCourseModule = {
  course: DemoCourse
  slug: string
  description: string
  category: string
  cover: string
  author: string
  publishedDaysAgo: number
  /** What comes after the package. */
  after: { title: string; html: string }
  /** How far somebody went: pages seen, the options chosen, whole minutes. */
  learners: { person: string; daysAgo: number; pages: number; answers: number[]; minutes: number }[]
}
export type DemoTenant = {
  slug: string
  name: string
  locale: 'en' | 'sl'
  timeZone: string
  theme: 'DEFAULT' | 'OCEAN' | 'SUNSET'
  plan: 'FREE' | 'STARTER' | 'PRO'
  maxLearners: number
  logo: string
  contactName: string
  contactEmail: string
  categories: string[]
  people: DemoPerson[]
  modules: DemoModule[]
  obligations: DemoObligations
  pins: DemoPins
  comments: DemoComment[]
  conversations: DemoConversation[]
  suggestions: DemoSuggestion[]
  radar: DemoLink[]
  rewards: DemoRewards
  course: DemoCourseModule
}
