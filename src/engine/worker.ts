import { expose } from 'comlink';
import { soundOf } from '../i18n/sound';
import { Desk } from './desk';
import { LocalEngine } from './local-engine';

expose(new Desk(new LocalEngine(soundOf)));
