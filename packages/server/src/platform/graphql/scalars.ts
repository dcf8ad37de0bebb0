import { type Day, parseDay } from "@rung/domain/kit/day"
import { GraphQLError, GraphQLScalarType, Kind } from "graphql"

/** A calendar day on the wire. */
export const DayScalar = new GraphQLScalarType<Day, string>({
  name: "Day",
  description:
    "A calendar day, `YYYY-MM-DD`, without a time zone. Periods include their first day and not their last.",
  serialize: (value) => toDay(value),
  parseValue: (value) => toDay(value),
  parseLiteral: (node) => toDay(node.kind === Kind.STRING ? node.value : undefined),
})

/** An instant on the wire. */
export const InstantScalar = new GraphQLScalarType<Date, string>({
  name: "Instant",
  description: "An instant in UTC, ISO 8601 with milliseconds: `2026-11-22T09:30:00.000Z`.",
  serialize: (value) => toInstant(value).toISOString(),
  parseValue: (value) => toInstant(value),
  parseLiteral: (node) => toInstant(node.kind === Kind.STRING ? node.value : undefined),
})

function toDay(value: unknown): Day {
  const day = typeof value === "string" ? parseDay(value) : undefined
  if (day === undefined) throw new GraphQLError("Write a day as YYYY-MM-DD, for example 2026-11-22.")
  return day
}

function toInstant(value: unknown): Date {
  const instant = value instanceof Date ? value : typeof value === "string" ? new Date(value) : undefined
  if (!instant || Number.isNaN(instant.getTime())) {
    throw new GraphQLError("Write an instant as ISO 8601, for example 2026-11-22T09:30:00Z.")
  }
  return instant
}
