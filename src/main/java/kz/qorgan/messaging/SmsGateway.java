package kz.qorgan.messaging;

import java.time.Duration;
import kz.qorgan.kernel.MobileNumber;

/** The way to a provider of SMS. Answers within a few seconds and never throws for what a provider can do. */
interface SmsGateway {

    Delivery deliver(MobileNumber to, String text, Duration usefulFor);
}
