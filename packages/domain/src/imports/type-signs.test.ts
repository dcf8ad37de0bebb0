import { describe, expect, it } from "vitest"
import { typeByName, typeByTitle } from "./type-signs.ts"

describe("the worker type a title gives away", () => {
  it.each([
    "Executive Assistant",
    "Sr. Executive Assistant to the CEO",
    "Personal Assistant",
    "PA to Managing Director",
    "EA to COO",
    "E.A. to the Board",
    "EA",
    "Administrative Assistant",
    "Team Assistant",
    "Diary Secretary",
    "Secretary to the Dean",
    "Sekretariat Geschäftsführung",
    "Sekretärin",
    "Assistentin der Geschäftsführung",
    "Assistenz der Geschäftsleitung",
    "Vorstandsassistentin",
    "Teamassistenz",
    "Assistante de direction",
  ])("%s is an assistant", (title) => expect(typeByTitle(title)).toBe("ASSISTANT"))

  it.each([
    "Assistant Manager",
    "Assistant Professor",
    "Assistant Vice President",
    "Assistant Director",
    "Executive Assistant Director",
    "Executive Assistant Principal",
    "Assistant Secretary",
    "Assistant General Counsel",
    "Permanent Secretary",
    "Company Secretary",
    "Private Secretary",
    "Staatssekretär",
    "Generalsekretärin",
    "Head of Executive Assistants",
    "Manager, Administrative Assistants",
    "Sekretariatsleitung",
    "Research Assistant",
    "Retail Assistant",
    "Clerk",
    "Pastry Chef",
    "Internal Auditor",
    "Intern Coordinator",
    "Head of Contractors",
    "Contract Manager",
    "International Sales",
    "Director",
    "Board Secretary",
  ])("%s is an employee like any other", (title) => expect(typeByTitle(title)).toBeUndefined())

  it.each([
    ["Marketing Intern", "INTERN"],
    ["Werkstudentin", "INTERN"],
    ["Developer (Intern)", "INTERN"],
    ["Contractor", "CONTRACTOR"],
    ["Software Engineer - Contractor", "CONTRACTOR"],
    ["Freelancer", "CONTRACTOR"],
    ["Non-Executive Director", "BOARD_MEMBER"],
    ["Board Member", "BOARD_MEMBER"],
    ["Mitglied des Aufsichtsrats", "BOARD_MEMBER"],
    ["Trustee", "BOARD_MEMBER"],
  ])("%s is %s", (title, type) => expect(typeByTitle(title)).toBe(type))
})

describe("what a name or an address gives away", () => {
  it.each([
    ["Reception Desk", undefined],
    ["Help Desk", undefined],
    ["IT Support", undefined],
    ["noreply", undefined],
    ["svc-backup", undefined],
    ["Test User", undefined],
    ["Test User 2", undefined],
    ["User Test", undefined],
    ["Admin", undefined],
    ["HR Admin", undefined],
    ["Service Account Payroll", undefined],
    ["Meeting Room 4", undefined],
    ["Deploy Bot", undefined],
    ["Finance", "noreply@a.test"],
    ["Sync", "svc-sync@a.test"],
  ])("%s (%s) is nobody", (name, email) => expect(typeByName(name, email)).toBe("SERVICE_ACCOUNT"))

  it.each([
    ["Jane Doe (External)", "CONTRACTOR"],
    ["Jane Doe [C]", "CONTRACTOR"],
    ["Jane Doe (Intern)", "INTERN"],
  ])("%s is %s", (name, type) => expect(typeByName(name, undefined)).toBe(type))

  it.each([
    ["Anna Bot", "anna.bot@a.test"],
    ["Lena Desk", "lena.desk@a.test"],
    ["Adam Adminski", "adam@a.test"],
    ["Tess Tester", "tess@a.test"],
    ["Max Raum", undefined],
    ["Sa-Nguan Chai", "sa-nguan@a.test"],
    ["Jane Doe (On Leave)", "jane@a.test"],
    ["Norah Ply", "norah@a.test"],
  ])("%s is a person", (name, email) => expect(typeByName(name, email)).toBeUndefined())
})
