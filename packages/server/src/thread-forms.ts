import { repairFormsJob } from "./features/assessments/repair-forms.job.ts"
import { Cycle } from "./features/cycles/cycle.entity.ts"
import { Contract } from "./features/expectations/contract.entity.ts"

/** What a thread loads only when forms are to follow the org: entities take time and memory that imports need. */
export const jobs = [repairFormsJob]
export const entities = [Contract, Cycle]
