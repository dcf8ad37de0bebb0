import { Field, ObjectType } from "type-graphql"

@ObjectType("DemoPersona", {
  simpleResolvers: true,
  description: "Somebody of the demo company whom a visitor may sign in as with one click.",
})
export class DemoPersonaView {
  @Field(() => String, { description: "The address to sign in with." })
  email!: string

  @Field(() => String, { description: "First and last name." })
  name!: string

  @Field(() => String, { description: "What they do in the demo company." })
  title!: string

  @Field(() => String, {
    nullable: true,
    description: "Code of their layer; none for people administration.",
  })
  layer!: string | null

  @Field(() => String, { description: "What they come to Rung for, as one phrase." })
  comesFor!: string
}

@ObjectType("Welcome", {
  simpleResolvers: true,
  description: "What the sign-in page needs to know before anybody is signed in.",
})
export class WelcomeView {
  @Field(() => Boolean, { description: "Whether this is a demonstration whose sign-ins are public." })
  demo!: boolean

  @Field(() => Boolean, {
    description: "Whether there is no tenant yet, so that the operator has to create the first one.",
  })
  firstRun!: boolean

  @Field(() => [DemoPersonaView], { description: "One-click sign-ins; empty outside a demonstration." })
  personas!: DemoPersonaView[]

  @Field(() => String, {
    nullable: true,
    description: "What every persona signs in with; none outside a demonstration.",
  })
  demoPassword!: string | null
}
