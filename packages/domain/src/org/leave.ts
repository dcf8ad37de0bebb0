/** How somebody who stays in the org may be away: on leave to come back, or on garden leave before the end. */
export const LEAVE_KINDS = ["LEAVE", "GARDEN_LEAVE"] as const

export type LeaveKind = (typeof LEAVE_KINDS)[number]
