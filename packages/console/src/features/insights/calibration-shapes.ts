import type { CalibrationPersonPartsFragment, CalibrationSessionPageQuery } from "../../generated/graphql.ts"

/** A session as its page has asked for it. */
export type CalibrationSession = CalibrationSessionPageQuery["calibrationSession"]

export type CalibrationPerson = CalibrationPersonPartsFragment
