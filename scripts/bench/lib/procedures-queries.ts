import { idOf, type Scale } from './filled-database'
import type { Case } from './measure'
import { answerCases } from './procedures-answers'
import { chatCases } from './procedures-chat'
import { commentCases } from './procedures-comments'
import { companyCases } from './procedures-company'
import { complianceCases } from './procedures-compliance'
import { groupCases } from './procedures-groups'
import { learner, orNothing, owner, ownerOutside } from './procedures-people'
import { pointCases } from './procedures-points'
import { radarCases } from './procedures-radar'
import { scormCases } from './procedures-scorm'
import { suggestionCases } from './procedures-suggestions'

type Run = Case['run']

/** Halfway through a list. */
const middle = (kind: string, count: number) => idOf(kind, 1, Math.floor(count / 2))

const peopleCases = (scale: Scale): Record<string, Run> => ({
  'membership.list': () => owner().membership.list({}),
  'membership.list, next page': () => owner().membership.list({ cursor: middle('membership', scale.measuredMembers) }),
  'membership.list, searched': () => owner().membership.list({ search: 'person 00001' }),
  'membership.list, invited': () => owner().membership.list({ state: 'invited' }),
  'membership.list, deactivated': () => owner().membership.list({ state: 'deactivated' }),
  'membership.grantable': () => owner().membership.grantable(),

  'audit.list': () => owner().audit.list({}),
  'audit.list, next page': () => owner().audit.list({ cursor: middle('audit', scale.auditRowsPerTenant) }),
  'audit.list, of one person': () => owner().audit.list({ actorId: idOf('membership', 1, 1) }),
  'audit.list, of a rare action': () => owner().audit.list({ action: 'TENANT_UPDATED' }),
})

/** What is asked outside of a company. */
const outsideCases = (scale: Scale): Record<string, Run> => ({
  'identity.providers': () => ownerOutside().identity.providers(),
  'identity.invitation': () => orNothing(ownerOutside().identity.invitation({ token: 'unknown' })),
  'identity.me': () => ownerOutside().identity.me(),
  'identity.tenants': () => ownerOutside().identity.tenants(),
  'identity.sessions': () => ownerOutside().identity.sessions(),
  'platform.overview': () => ownerOutside().platform.overview(),
  'platform.listTenants': () => ownerOutside().platform.listTenants({}),
  'platform.listTenants, next page': () =>
    ownerOutside().platform.listTenants({ cursor: idOf('tenant', Math.floor(scale.tenants / 2)) }),
  'platform.listTenants, searched': () => ownerOutside().platform.listTenants({ search: 'company 1' }),
  'platform.isSlugFree': () => ownerOutside().platform.isSlugFree({ slug: 'tenant-1' }),
})

/** Every query of the app, by its path; what is asked comes after a comma. */
export function queryCases(scale: Scale, attemptIds: string[]): Record<string, Run> {
  const as = (caller: number) => learner(scale, caller)
  const authored = (caller: number) => ({ moduleId: idOf('module', 1, caller + 1) })
  return {
    ...outsideCases(scale),

    'tenant.shell': (caller) => as(caller).api.tenant.shell(),
    'tenant.settings': () => owner().tenant.settings(),
    'tenant.setupChecklist': () => owner().tenant.setupChecklist(),

    'enrollment.home': (caller) => as(caller).api.enrollment.home(),
    'enrollment.catalogue': (caller) => as(caller).api.enrollment.catalogue({}),
    'enrollment.catalogue, by title': (caller) => as(caller).api.enrollment.catalogue({ sort: 'TITLE' }),
    'enrollment.catalogue, by title, next page': (caller) =>
      as(caller).api.enrollment.catalogue({ sort: 'TITLE', cursor: middle('module', scale.measuredModules) }),
    'enrollment.catalogue, next page': (caller) =>
      as(caller).api.enrollment.catalogue({ cursor: middle('module', scale.measuredModules) }),
    'enrollment.catalogue, of a category': (caller) =>
      as(caller).api.enrollment.catalogue({ categoryId: idOf('category', 1) }),
    'enrollment.catalogue, with a tag': (caller) => as(caller).api.enrollment.catalogue({ tagId: idOf('tag', 1) }),
    'enrollment.catalogue, under way': (caller) => as(caller).api.enrollment.catalogue({ state: 'IN_PROGRESS' }),
    'enrollment.catalogue, not started': (caller) => as(caller).api.enrollment.catalogue({ state: 'NOT_STARTED' }),
    'enrollment.catalogue, searched': (caller) => as(caller).api.enrollment.catalogue({ q: 'subject 7' }),
    'enrollment.catalogue, searched, few': (caller) => as(caller).api.enrollment.catalogue({ q: '777' }),
    'enrollment.recommended': () => owner().enrollment.recommended(),
    'enrollment.filters': (caller) => as(caller).api.enrollment.filters(),
    'enrollment.module': (caller) => as(caller).api.enrollment.module({ slug: as(caller).underWay.slug }),
    'enrollment.section': (caller) => {
      const { slug, sectionId } = as(caller).underWay
      return as(caller).api.enrollment.section({ slug, sectionId })
    },
    'enrollment.explain': (caller) => as(caller).api.enrollment.explain({ moduleId: as(caller).underWay.moduleId }),

    'quiz.overview': (caller) => {
      const { slug, quizSectionId } = as(caller).completed
      return as(caller).api.quiz.overview({ slug, sectionId: quizSectionId })
    },
    'quiz.attempts': (caller) => {
      const { slug, quizSectionId } = as(caller).completed
      return as(caller).api.quiz.attempts({ slug, sectionId: quizSectionId })
    },
    'quiz.attempt': (caller) => as(caller).api.quiz.attempt({ attemptId: attemptIds[caller] ?? '' }),

    'certificate.list': (caller) => as(caller).api.certificate.list({}),
    'certificate.get': (caller) =>
      as(caller).api.certificate.get({ certificateId: as(caller).completed.certificateId }),
    'certificate.verify': () => ownerOutside().certificate.verify({ code: 'CERT-2026-0000000000' }),

    ...peopleCases(scale),
    ...groupCases(scale),
    ...companyCases(scale),
    ...answerCases(scale),
    ...chatCases(scale),
    ...commentCases(scale),
    ...radarCases(scale),
    ...suggestionCases(scale),
    ...complianceCases(scale),
    ...pointCases(scale),
    ...scormCases(scale),

    'module.list': () => owner().module.list({}),
    'module.list, next page': () => owner().module.list({ cursor: middle('module', scale.measuredModules) }),
    'module.list, searched': () => owner().module.list({ search: 'module 7' }),
    'module.list, drafts': () => owner().module.list({ status: 'DRAFT' }),
    'module.rights': () => owner().module.rights(),
    'module.get': (caller) => owner().module.get(authored(caller)),
    'module.check': (caller) => owner().module.check(authored(caller)),
    'module.preview': (caller) => owner().module.preview(authored(caller)),
    'module.versions': (caller) => owner().module.versions(authored(caller)),
    'module.suggestMentors': () => owner().module.suggestMentors({ search: 'person 00001' }),
    'module.suggestTags': () => owner().module.suggestTags({ search: 'saf' }),
    'module.suggestPrerequisites': (caller) =>
      owner().module.suggestPrerequisites({ ...authored(caller), search: 'module 7' }),
    'module.section.get': (caller) => owner().module.section.get({ sectionId: idOf('section', 1, caller + 1, 1) }),
    'module.category.list': () => owner().module.category.list(),
  }
}
