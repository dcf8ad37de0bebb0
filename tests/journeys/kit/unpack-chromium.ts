import chromium from "@sparticuz/chromium"

// A process of its own: the package unpacks into the temp folder it is told of in the environment.
await chromium.executablePath()
