import type { QuestionWords } from '../question-words.ts';

export const questions = (): QuestionWords => ({
  empty:
    'aber|alle|als|also|am|an|auch|auf|aus|bei|beim|bin|bis|bitte|da|damit|dann|darf|das|dass|dem|den|der|des|dich|die|dies|diese|dieser|dieses|du|durch|ein|eine|einem|einen|einer|eines|er|es|etwa|für|gegen|geht|gibt|hat|habe|haben|hier|ich|ihr|im|in|ins|ist|ja|jede|jeder|kann|können|man|mein|meine|mich|mir|mit|muss|nach|noch|nur|ob|oder|oft|sein|seine|sich|sie|sind|so|soll|sollte|über|um|und|uns|unter|viel|viele|vom|von|vor|wann|war|warum|was|welche|welcher|welches|wenn|wer|werden|wie|wieso|will|wir|wird|wo|zu|zum|zur|zwischen',
  comparing:
    'vs|oder|gegen|unterschied|unterschiede|unterschied zwischen|vergleich|vergleichen|verglichen|besser als|statt',
  measures: {
    s: 'wie lange|wie lang|wie alt|dauer|höchstdauer|zeitlimit',
    B: 'wie groß|größe|wie klein|speicherplatz',
    '1': 'wie viele|wieviele|anzahl',
    USD: 'was kostet|was kosten|wie teuer|preis|preise|kosten|kostet|billig|billiger|billigste|günstig|günstigste|teuer',
    '1/s': 'wie oft|wie schnell|rate|pro sekunde|durchsatz',
  },
  bounds: {
    least: 'mindestens|wenigstens|ab|oder mehr',
    more: 'mehr als|über|länger als|größer als',
    most: 'höchstens|maximal|bis zu|oder weniger',
    less: 'weniger als|unter|kürzer als|kleiner als',
    between: 'zwischen|von',
  },
  raising: 'erhöhen|anheben|erhöht|angehoben|steigern|anpassbar|anpassen',
});
