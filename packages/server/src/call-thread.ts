import { closeSteps, releaseChecks, releaseSteps } from "./cycle-steps.ts"
import { coveragePlanCase } from "./features/assessments/coverage-plan.queries.ts"
import { openCycleCase } from "./features/assessments/open-cycle.ts"
import { openingPreviewCase } from "./features/assessments/opening-preview.queries.ts"
import { reassignAssessmentCase } from "./features/assessments/reassign-assessment.ts"
import { closeCycleCase } from "./features/cycles/close-cycle.ts"
import { releaseCycleCase } from "./features/cycles/release-cycle.ts"
import { openCalibrationCase } from "./features/insights/open-calibration.ts"
import { entities } from "./features.ts"
import { serveCalls } from "./platform/threads/serve-calls.ts"

await serveCalls({
  useCases: [
    openingPreviewCase,
    coveragePlanCase,
    openCycleCase,
    closeCycleCase,
    releaseCycleCase,
    openCalibrationCase,
    reassignAssessmentCase,
  ],
  entities,
  parts: ({ sealed }) => ({ sealed, closeSteps, releaseChecks, releaseSteps }),
})
