import analytics from './analytics.json'
import answer from './answer.json'
import assignment from './assignment.json'
import audit from './audit.json'
import certificate from './certificate.json'
import chat from './chat.json'
import comment from './comment.json'
import common from './common.json'
import compliance from './compliance.json'
import enrollment from './enrollment.json'
import errors from './errors.json'
import group from './group.json'
import identity from './identity.json'
import job from './job.json'
import leaderboard from './leaderboard.json'
import mail from './mail.json'
import media from './media.json'
import memberImport from './member-import.json'
import membership from './membership.json'
import module from './module.json'
import notification from './notification.json'
import permission from './permission.json'
import platform from './platform.json'
import progressOverride from './progress-override.json'
import quiz from './quiz.json'
import radar from './radar.json'
import reward from './reward.json'
import scorm from './scorm.json'
import scormPlayer from './scorm-player.json'
import scormReport from './scorm-report.json'
import suggestion from './suggestion.json'
import tenant from './tenant.json'
import xp from './xp.json'

export default {
  analytics,
  answer,
  assignment,
  audit,
  certificate,
  chat,
  comment,
  common,
  compliance,
  enrollment,
  errors,
  group,
  identity,
  job,
  leaderboard,
  mail,
  media,
  memberImport,
  membership,
  module,
  permission,
  notification,
  platform,
  progressOverride,
  quiz,
  reward,
  radar,
  scorm,
  scormPlayer,
  scormReport,
  suggestion,
  tenant,
  xp,
}
