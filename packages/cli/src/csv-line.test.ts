import { expect, it } from "vitest"
import { csvLine } from "./csv-line.ts"

it.each([
  [["plain", null, undefined], "plain,,"],
  [['say "hi"', "a,b", "two\nlines"], '"say ""hi""","a,b","two\nlines"'],
  [["=1+1", "+49 30", "-5", "@here", "\tx"], "'=1+1,'+49 30,'-5,'@here,'\tx"],
])("%j is the line %s", (cells, line) => expect(csvLine(cells)).toBe(line))
