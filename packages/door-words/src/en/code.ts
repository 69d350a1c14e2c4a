/**
 * The pages that open with the code of a submission: the receipt, the messages to the witness, and "ask us not to use
 * this".
 */
export const code = {
  picture: 'The same code as a picture. Another phone can scan it and opens this page.',
  pictureName: 'Your code as a picture',
  support:
    'What you saw can weigh on you, also days later. Talk to somebody you trust. For help at any hour, call {number}.',
  wrongHeading: 'This code did not open anything',
  wrongCount: 'A code has seven words. We could read {count}.',
  wrongWord: 'Word {words} is not a word that we use. Please look at its letters again.',
  wrongSeveral: 'Words {words} are not words that we use. Please look at their letters again.',
  wrongHelp:
    'Capital letters, spaces and commas do not matter; the order of the words does. If you cannot find your code, we still have your files.',
  lookAgain: 'Look again',
  arrivingHelp: 'Begun, not finished: not all of it is here yet.',
  missingHelp: 'A part is missing: what arrived is kept.',
  restHelp: 'To send the rest, choose the same file again below.',
  messages: 'Messages for you',
  noMessages: 'No message for you yet. You can look again later with your code.',
  messageFrom: 'From those who look at your files, {time}',
  phoneTime: 'your phone’s time',
  written: 'Times that you wrote to us: {count}. What you wrote is locked; this page cannot show it.',
  hidePlain: 'To hide this page, close its window. Going back could open it again.',
  messageBroken: 'One message could not be opened here. What you sent is kept.',
  answer: 'Your answer',
  answerSend: 'Send the answer',
  answerKept: 'Your answer is kept.',
  moreHeading: 'Send more',
  moreKept: 'Thank you. It is kept with your other files.',
  withdraw: 'Ask us not to use this',
  withdrawAbout: 'You can ask this for one file, or for all that you sent.',
  withdrawWhich: 'What shall we not use?',
  withdrawAll: 'All my files and words',
  withdrawSure: 'Are you sure?',
  withdrawMeans:
    'It is taken out of the lists that people work with, and they are told that you asked. It is not deleted: it stays locked away, because a court may ask for it. You cannot take this back here.',
  withdrawYes: 'Yes, do not use it',
  withdrawNo: 'No, go back',
  withdrawDone: 'Done. It is out of the lists, and stays locked away for the law.',
  withdrawnAll: 'You asked us not to use what you sent. It is out of the lists, and stays locked away for the law.',
} as const
