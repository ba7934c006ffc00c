import type { Prisma } from '@/generated/prisma/client'
import type { TenantDb } from '@/server/db/tenant-db'

/** Rows of one tenant by table, collected first and written with one statement a table. */
export type Rows = {
  membership: Prisma.MembershipCreateManyInput[]
  userPermission: Prisma.UserPermissionCreateManyInput[]
  mediaAsset: Prisma.MediaAssetCreateManyInput[]
  moduleCategory: Prisma.ModuleCategoryCreateManyInput[]
  tag: Prisma.TagCreateManyInput[]
  module: Prisma.ModuleCreateManyInput[]
  moduleTag: Prisma.ModuleTagCreateManyInput[]
  moduleMentor: Prisma.ModuleMentorCreateManyInput[]
  modulePrerequisite: Prisma.ModulePrerequisiteCreateManyInput[]
  quiz: Prisma.QuizCreateManyInput[]
  quizQuestion: Prisma.QuizQuestionCreateManyInput[]
  chapter: Prisma.ChapterCreateManyInput[]
  section: Prisma.SectionCreateManyInput[]
  attachment: Prisma.AttachmentCreateManyInput[]
  moduleChangeLog: Prisma.ModuleChangeLogCreateManyInput[]
  enrollment: Prisma.EnrollmentCreateManyInput[]
  /** Later times at which an enrollment was opened, the first one first: each makes a day of learning. */
  visit: { enrollmentId: string; at: Date }[]
  userModuleReview: Prisma.UserModuleReviewCreateManyInput[]
  userPinnedModule: Prisma.UserPinnedModuleCreateManyInput[]
  companyPinnedModule: Prisma.CompanyPinnedModuleCreateManyInput[]
  sectionProgress: Prisma.SectionProgressCreateManyInput[]
  quizAttempt: Prisma.QuizAttemptCreateManyInput[]
  certificate: Prisma.CertificateCreateManyInput[]
  auditLog: Prisma.AuditLogCreateManyInput[]
  group: Prisma.GroupCreateManyInput[]
  userGroup: Prisma.UserGroupCreateManyInput[]
  moduleGroup: Prisma.ModuleGroupCreateManyInput[]
  assignment: Prisma.AssignmentCreateManyInput[]
  assignmentCause: Prisma.AssignmentCauseCreateManyInput[]
  reward: Prisma.RewardCreateManyInput[]
  rewardRedemption: Prisma.RewardRedemptionCreateManyInput[]
  xpTransaction: Prisma.XpTransactionCreateManyInput[]
  comment: Prisma.CommentCreateManyInput[]
  commentMention: Prisma.CommentMentionCreateManyInput[]
  chatRoom: Prisma.ChatRoomCreateManyInput[]
  chatMessage: Prisma.ChatMessageCreateManyInput[]
  chatMention: Prisma.ChatMentionCreateManyInput[]
  chatRoomRead: Prisma.ChatRoomReadCreateManyInput[]
  radarPost: Prisma.MentorRadarPostCreateManyInput[]
  radarTag: Prisma.MentorRadarPostTagCreateManyInput[]
  radarSave: Prisma.RadarSaveCreateManyInput[]
  radarSeen: Prisma.RadarSeenCreateManyInput[]
  suggestion: Prisma.KnowledgeSuggestionCreateManyInput[]
  suggestionVote: Prisma.KnowledgeSuggestionVoteCreateManyInput[]
  suggestionComment: Prisma.KnowledgeSuggestionCommentCreateManyInput[]
}

export const emptyRows = (): Rows => ({
  membership: [],
  userPermission: [],
  mediaAsset: [],
  moduleCategory: [],
  tag: [],
  module: [],
  moduleTag: [],
  moduleMentor: [],
  modulePrerequisite: [],
  quiz: [],
  quizQuestion: [],
  chapter: [],
  section: [],
  attachment: [],
  moduleChangeLog: [],
  enrollment: [],
  visit: [],
  userModuleReview: [],
  userPinnedModule: [],
  companyPinnedModule: [],
  sectionProgress: [],
  quizAttempt: [],
  certificate: [],
  auditLog: [],
  group: [],
  userGroup: [],
  moduleGroup: [],
  assignment: [],
  assignmentCause: [],
  reward: [],
  rewardRedemption: [],
  xpTransaction: [],
  comment: [],
  commentMention: [],
  chatRoom: [],
  chatMessage: [],
  chatMention: [],
  chatRoomRead: [],
  radarPost: [],
  radarTag: [],
  radarSave: [],
  radarSeen: [],
  suggestion: [],
  suggestionVote: [],
  suggestionComment: [],
})

/** Writes them in the order of their foreign keys, all or nothing. */
export async function insertRows(db: TenantDb, rows: Rows): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.membership.createMany({ data: rows.membership })
      await tx.userPermission.createMany({ data: rows.userPermission })
      await tx.mediaAsset.createMany({ data: rows.mediaAsset })
      await tx.moduleCategory.createMany({ data: rows.moduleCategory })
      await tx.tag.createMany({ data: rows.tag })
      await tx.module.createMany({ data: rows.module })
      await tx.moduleTag.createMany({ data: rows.moduleTag })
      await tx.moduleMentor.createMany({ data: rows.moduleMentor })
      await tx.modulePrerequisite.createMany({ data: rows.modulePrerequisite })
      await tx.quiz.createMany({ data: rows.quiz })
      await tx.quizQuestion.createMany({ data: rows.quizQuestion })
      await tx.chapter.createMany({ data: rows.chapter })
      await tx.section.createMany({ data: rows.section })
      await tx.attachment.createMany({ data: rows.attachment })
      await tx.moduleChangeLog.createMany({ data: rows.moduleChangeLog })
      await tx.enrollment.createMany({ data: rows.enrollment })
      for (const { enrollmentId, at } of rows.visit) {
        await tx.enrollment.update({ where: { id: enrollmentId }, data: { lastAccessedAt: at } })
      }
      await tx.userPinnedModule.createMany({ data: rows.userPinnedModule })
      await tx.companyPinnedModule.createMany({ data: rows.companyPinnedModule })
      await tx.userModuleReview.createMany({ data: rows.userModuleReview })
      await tx.sectionProgress.createMany({ data: rows.sectionProgress })
      await tx.quizAttempt.createMany({ data: rows.quizAttempt })
      await tx.certificate.createMany({ data: rows.certificate })
      await tx.reward.createMany({ data: rows.reward })
      await tx.rewardRedemption.createMany({ data: rows.rewardRedemption })
      await tx.xpTransaction.createMany({ data: rows.xpTransaction })
      await tx.auditLog.createMany({ data: rows.auditLog })
      await tx.group.createMany({ data: rows.group })
      await tx.userGroup.createMany({ data: rows.userGroup })
      await tx.moduleGroup.createMany({ data: rows.moduleGroup })
      await tx.assignment.createMany({ data: rows.assignment })
      await tx.assignmentCause.createMany({ data: rows.assignmentCause })
      await tx.comment.createMany({ data: rows.comment })
      await tx.commentMention.createMany({ data: rows.commentMention })
      await tx.chatRoom.createMany({ data: rows.chatRoom })
      await tx.chatMessage.createMany({ data: rows.chatMessage })
      await tx.chatMention.createMany({ data: rows.chatMention })
      await tx.chatRoomRead.createMany({ data: rows.chatRoomRead })
      await tx.mentorRadarPost.createMany({ data: rows.radarPost })
      await tx.mentorRadarPostTag.createMany({ data: rows.radarTag })
      await tx.radarSave.createMany({ data: rows.radarSave })
      await tx.radarSeen.createMany({ data: rows.radarSeen })
      await tx.knowledgeSuggestion.createMany({ data: rows.suggestion })
      await tx.knowledgeSuggestionVote.createMany({ data: rows.suggestionVote })
      await tx.knowledgeSuggestionComment.createMany({ data: rows.suggestionComment })
    },
    { timeout: 60_000 },
  )
}
