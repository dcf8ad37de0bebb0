import type { TokenScope } from "@rung/domain/access/roles"
import { Field, ObjectType } from "type-graphql"
import { Column, Entity, PrimaryColumn } from "typeorm"
import { InstantScalar } from "../../platform/graphql/scalars.ts"
import { TokenScopeEnum } from "./enums.ts"

@Entity("api_token")
@ObjectType({ simpleResolvers: true, description: "What a script signs in with, as far as it may be shown." })
export class ApiToken {
  @PrimaryColumn("uuid")
  tenantId!: string

  @PrimaryColumn("uuid")
  id!: string

  @Column("text")
  @Field(() => String, { description: "What it is for, 2 to 80 characters." })
  name!: string

  @Column("text", { array: true })
  @Field(() => [TokenScopeEnum], { description: "What it may be used for." })
  scopes!: TokenScope[]

  @Column("bytea")
  secretHash!: Buffer

  @Column("text")
  createdBy!: string

  @Column("timestamptz")
  @Field(() => InstantScalar, { description: "When it was created." })
  createdAt!: Date

  @Column("timestamptz")
  @Field(() => InstantScalar, { description: "When it stops working, at most a year after it was created." })
  expiresAt!: Date

  @Column("timestamptz", { nullable: true })
  @Field(() => InstantScalar, { nullable: true, description: "When it was last used, to the minute." })
  lastUsedAt!: Date | null

  @Column("timestamptz", { nullable: true })
  @Field(() => InstantScalar, { nullable: true, description: "When it was revoked; none while it works." })
  revokedAt!: Date | null
}
