/**
 * Audits a bench ledger once, in a process of its own: `program.cjs <rows>`. Writes to the standard output, as JSON, the
 * most memory that the process had, in bytes: the cell values and all that the engine makes of them.
 */
import { audit } from '../../src/domain/audit/audit';
import { defaultSettings } from '../../src/domain/policy/settings';
import { soundOf } from '../../src/i18n/sound';
import { benchAsOf, benchLedger, benchPeriod, benchTables } from './ledger';

const tables = benchTables(benchLedger(Number(process.argv[2])));
const { findings } = audit({ tables, settings: defaultSettings, asOf: benchAsOf, period: benchPeriod, soundOf });
if (findings.length === 0) throw new Error('the bench ledger has findings');
process.stdout.write(JSON.stringify(process.resourceUsage().maxRSS * 1_024));
