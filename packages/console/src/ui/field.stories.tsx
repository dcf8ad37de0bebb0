import type { Story } from "../gallery/story.ts"
import { Checkbox, SelectField, TextArea, TextField } from "./field.tsx"

export default { title: "ui/field", component: TextField }

export const WithHint: Story<typeof TextField> = {
  args: { label: "Name", hint: "as on the contract", defaultValue: "Lena Marsh" },
}
export const WithProblem: Story<typeof TextField> = {
  args: {
    label: "E-mail",
    problem: "Two people have this e-mail: match by employee ID.",
    defaultValue: "dispatch@northgate.example",
  },
}
export const LongGermanWords: Story<typeof TextField> = {
  args: {
    label: "Führungskräfteentwicklungsverantwortliche",
    hint: "Personalstammdatenverwaltungsnummer",
    defaultValue: "Arbeitsunfähigkeitsbescheinigungsbeauftragte",
  },
}
export const Written: Story<typeof TextArea> = {
  render: () => (
    <TextArea
      label="What did you see?"
      hint="Optional for 2 to 4, needed for 1 and 5"
      defaultValue="For Head of Data the three outcomes and the test for each were on one page before the first call, and he held to it. The Platform seat in August still began as a list of virtues."
    />
  ),
}
export const Choice: Story<typeof SelectField> = {
  render: () => <SelectField label="Mode" options={[{ value: "full", label: "Full" }]} />,
}
export const CheckWithNote: Story<typeof Checkbox> = {
  render: () => (
    <Checkbox
      label="Contractors count as reports"
      note="Changes who is a manager of managers."
      defaultChecked
    />
  ),
}
