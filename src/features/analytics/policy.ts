/** Who sees the dashboard; of whom, the scope of the permission says. */
export const DASHBOARD_VIEWERS = [
  'VIEW_ALL_PROGRESS',
  'VIEW_GROUP_PROGRESS',
  'VIEW_MANAGER_DASHBOARD',
  'VIEW_ANALYTICS',
] as const

/** Months that the first chart looks back over, the current one included. */
export const MONTHS = 12
/** Weeks that the second looks ahead: 91 days. */
export const WEEKS = 13
/** Groups and modules that are shown. */
export const SHOWN = 10
