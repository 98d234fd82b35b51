/**
 * Checks manifest.xml against Microsoft's XML schemas, when their folder is there:
 *     npm run manifest -- [folder of the schemas]
 * What the schemas do not see (https, resource ids, icon sizes) is held by test/build/manifest.test.ts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { XmlDocument, XmlParseError, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const folder = resolve(process.argv[2] ?? '../shared/manifest-xsd');
const entry = resolve(folder, 'OfficeAppManifestV1_1.p.xsd');

/** Problems of the manifest as the schemas see it, one line each; empty when it is valid. */
function schemaProblems(manifestPath: string, schemaPath: string): string[] {
  using schema = XmlDocument.fromBuffer(readFileSync(schemaPath), { url: schemaPath });
  using validator = XsdValidator.fromDoc(schema);
  try {
    using manifest = XmlDocument.fromBuffer(readFileSync(manifestPath), { url: manifestPath });
    validator.validate(manifest);
  } catch (error) {
    if (!(error instanceof XmlParseError || error instanceof XmlValidateError)) throw error;
    return error.details.map((detail) => `manifest.xml:${String(detail.line)}: ${detail.message.trim()}`);
  }
  return [];
}

if (!existsSync(entry)) {
  console.log(`manifest: not checked against Microsoft's schemas, because ${entry} is not there.`);
} else {
  xmlRegisterFsInputProviders();
  const problems = schemaProblems('manifest.xml', entry);
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? 'manifest: valid against the schemas.' : `manifest: ${problems.length} problems.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
