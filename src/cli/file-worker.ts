/** A thread of summarise: audits the files that it is sent, one at a time, and answers with their figures. */
import { parentPort } from 'node:worker_threads';
import { auditFile, type FileJob } from './file-job';

parentPort?.on('message', (job: FileJob) => {
  // What is thrown here is a fault of the program: it ends the thread, and the pool says so.
  void auditFile(job).then((result) => parentPort?.postMessage(result));
});
