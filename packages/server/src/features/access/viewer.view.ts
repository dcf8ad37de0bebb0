import type { Role } from "@rung/domain/access/roles"
import { Field, ID, ObjectType } from "type-graphql"
import { PermissionEnum, RoleEnum } from "./enums.ts"
import type { Permission } from "./viewer-permissions.ts"

@ObjectType("TenantName", { simpleResolvers: true, description: "A company, as its members know it." })
export class TenantNameView {
  @Field(() => String, {
    description: "Names the company in addresses and in `switchTenant`; never changes.",
  })
  slug!: string

  @Field(() => String, { description: "The company's name, 2 to 80 characters." })
  name!: string

  @Field(() => String, { description: "IANA name, such as `Europe/Berlin`: decides which day it is here." })
  timeZone!: string
}

@ObjectType("Viewer", {
  simpleResolvers: true,
  description: "Whoever sends the request: somebody signed in, or a script with a token.",
})
export class ViewerView {
  @Field(() => String, { nullable: true, description: "The address they sign in with; none for a token." })
  email!: string | null

  @Field(() => String, { description: "Their name as members see it, or the name of the token." })
  name!: string

  @Field(() => ID, { nullable: true, description: "Their membership of the tenant; none for a token." })
  membershipId!: string | null

  @Field(() => ID, { nullable: true, description: "The person in the org they stand for, if any." })
  personId!: string | null

  @Field(() => [RoleEnum], { description: "Roles they hold in the tenant now; empty for a token." })
  roles!: Role[]

  @Field(() => TenantNameView, { nullable: true, description: "Where they are; none for the operator." })
  tenant!: TenantNameView | null

  @Field(() => [TenantNameView], { description: "Where else their account may go, by name." })
  otherTenants!: TenantNameView[]

  @Field(() => [PermissionEnum], {
    description: "What they may do as of now; the server asks again each time.",
  })
  permissions!: Permission[]
}
