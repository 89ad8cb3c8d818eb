import type { Story } from "../../data/types.ts";

export const story = {
  lead: "A text message can start or end at a phone or at a service such as a bank’s. The SMSC, or short message service centre, routes it from one to the other.",
  built: [
    "A message router between the GSM network and the Internet. A message starts or ends at a phone, or at an *SME* (short message entity), which is reached over SMPP or HTTP. Most messages go from phone to phone. An SME offers a service: for example, a customer asks the bank for a balance by texting a short number.",
    "Three more parts were designed and built:",
    {
      points: [
        "a client that sends call detail records to Kafka;",
        "a convenient RESTful API to send and receive messages;",
        "a database benchmark tool in Go.",
      ],
    },
  ],
  works: [
    "Towards GSM it speaks with the MSC (mobile switching centre), the HLR (home location register) and others, to carry out mobile-originated (MO) and mobile-terminated (MT) operations: messages that come from a phone, and messages that go to one.",
    "PostgreSQL stores the messages and the processing records. It also schedules delivery, with retry, routing and barring rules, and notifies the protocol adapter with pg_notify when it is to deliver. The logic is written in PL/pgSQL, the database’s own procedural language. Tables are partitioned by month to archive history.",
  ],
} satisfies Story;
