import type { ReleaseCheck, ReleaseStep } from "./features/cycles/release-step.ts"
import { noSessionOpen } from "./features/insights/calibration-release.ts"
import { closeResults } from "./features/insights/close-results.ts"
import { releaseResults } from "./features/insights/release-results.ts"
import { tellOfRelease } from "./features/insights/tell-of-release.ts"

/** What closing a cycle does besides changing its state, in this order and in its transaction. */
export const closeSteps: readonly ReleaseStep[] = [closeResults]

/** What a release does, likewise. */
export const releaseSteps: readonly ReleaseStep[] = [releaseResults, tellOfRelease]

/** What stands against a release besides the cycle's state. */
export const releaseChecks: readonly ReleaseCheck[] = [noSessionOpen]
