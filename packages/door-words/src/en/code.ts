/**
 * The pages that open with the code of a submission: the receipt, the messages to the witness, and "ask us not to use
 * this".
 */
export const code = {
  pictureName: 'Picture',
  support: 'You may feel bad, even days later. Talk to somebody you trust.',
  wrongHeading: 'This code did not open anything',
  wrongCount: 'A code has eight words. Older codes have seven. We could read {count}.',
  wrongWord: 'Word {words} is not one of ours. Look at its letters again.',
  wrongSeveral: 'Words {words} are not ours. Look at their letters again.',
  wrongHelp:
    'Big letters, spaces and commas do not matter. The order of the words does. Is your code lost? We still have your files.',
  lookAgain: 'Look again',
  messages: 'Messages for you',
  noMessages: 'No message for you yet. You can look again later with your code.',
  messageFrom: 'From those who look at your files, {time}',
  phoneTime: 'your phone’s time',
  written: 'Times that you wrote to us: {count}. What you wrote is locked. This page cannot show it.',
  hidePlain: 'To hide this page, close its window. Going back could open it again.',
  messageBroken: 'One message could not be opened here. What you sent is kept.',
  answer: 'Your answer',
  answerSend: 'Send the answer',
  moreHeading: 'Send more',
} as const
