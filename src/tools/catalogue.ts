import { writeIndex } from './rule-files';

writeIndex();
