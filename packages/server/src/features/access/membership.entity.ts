import type { Role } from "@rung/domain/access/roles"
import { Field, Int, ObjectType } from "type-graphql"
import { Column, Entity, PrimaryColumn } from "typeorm"
import { InstantScalar } from "../../platform/graphql/scalars.ts"
import { RoleEnum } from "./enums.ts"

@Entity("membership")
@ObjectType({ simpleResolvers: true, description: "An account's place in the tenant." })
export class Membership {
  @PrimaryColumn("uuid")
  tenantId!: string

  @PrimaryColumn("uuid")
  id!: string

  @Column("uuid")
  accountId!: string

  @Column("text")
  @Field(() => String, { description: "The address they sign in with, in lower case." })
  email!: string

  @Column("text")
  @Field(() => String, { description: "Their name as other members see it." })
  name!: string

  @Column("uuid", { nullable: true })
  personId!: string | null

  @Column("text", { array: true })
  @Field(() => [RoleEnum], { description: "At least one, each once." })
  roles!: Role[]

  @Column("integer")
  @Field(() => Int, { description: "Grows by one with every change; send it back with a change." })
  version!: number

  @Column("timestamptz")
  @Field(() => InstantScalar, { description: "When they joined the tenant." })
  createdAt!: Date
}
