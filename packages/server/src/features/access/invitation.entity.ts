import type { Role } from "@rung/domain/access/roles"
import { Field, ObjectType } from "type-graphql"
import { Column, Entity, PrimaryColumn } from "typeorm"
import { InstantScalar } from "../../platform/graphql/scalars.ts"
import { RoleEnum } from "./enums.ts"

@Entity("invitation")
@ObjectType({
  simpleResolvers: true,
  description: "A mailed link by which somebody becomes a member. It works once, for 14 days.",
})
export class Invitation {
  @PrimaryColumn("uuid")
  tenantId!: string

  @PrimaryColumn("uuid")
  id!: string

  @Column("text")
  @Field(() => String, { description: "Where the link is mailed, in lower case." })
  email!: string

  @Column("text")
  @Field(() => String, { description: "Their name as far as known; empty until they give one." })
  name!: string

  @Column("uuid", { nullable: true })
  personId!: string | null

  @Column("text", { array: true })
  @Field(() => [RoleEnum], { description: "Roles they are to hold." })
  roles!: Role[]

  @Column("bytea", { nullable: true })
  secretHash!: Buffer | null

  @Column("text")
  invitedBy!: string

  @Column("timestamptz")
  @Field(() => InstantScalar, { description: "When they were invited, or last sent the link." })
  createdAt!: Date

  @Column("timestamptz")
  @Field(() => InstantScalar, {
    description: "When the link stops working; `resendInvitation` mails a new one.",
  })
  expiresAt!: Date

  @Column("timestamptz", { nullable: true })
  @Field(() => InstantScalar, { nullable: true, description: "When they joined; none while it is open." })
  acceptedAt!: Date | null

  @Column("timestamptz", { nullable: true })
  @Field(() => InstantScalar, {
    nullable: true,
    description: "When it was taken back; none while it is open.",
  })
  revokedAt!: Date | null
}
