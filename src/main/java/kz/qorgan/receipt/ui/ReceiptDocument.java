package kz.qorgan.receipt.ui;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kz.qorgan.receipt.Proof;
import kz.qorgan.receipt.Receipt;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A receipt for programs, in the terms of ISO/IEC TS 27560 where they fit. */
@Component
class ReceiptDocument {

    private static final String SCHEMA = "qorgan-receipt-1";

    private final MessageSource texts;
    private final URI portal;

    ReceiptDocument(MessageSource texts, @Value("${qorgan.public-url}") URI portal) {
        this.texts = texts;
        this.portal = portal;
    }

    Map<String, Object> of(Receipt receipt, Locale locale) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "receipt_metadata",
                Map.of("schema_version", SCHEMA, "record_id", receipt.number().value()));
        document.put("language", locale.getLanguage());
        document.put("party_identification", Map.of("pii_controller", texts.getMessage("shell.brand", null, locale)));
        document.put("event", event(receipt));
        document.put("notice", receipt.text());
        document.put("facts", facts(receipt));
        receipt.proof().ifPresent(proof -> document.put("proof", proof(proof)));
        document.put("check", checkAddress(receipt));
        return document;
    }

    private static Map<String, Object> event(Receipt receipt) {
        return Map.of(
                "event_type", receipt.kind(), "event_time", receipt.issuedAt().toString());
    }

    private static Map<String, String> facts(Receipt receipt) {
        Map<String, String> facts = new LinkedHashMap<>();
        receipt.facts().forEach(fact -> facts.put(fact.name(), fact.value()));
        return facts;
    }

    String checkAddress(Receipt receipt) {
        return portal.resolve("/check/" + receipt.number()).toString();
    }

    private Map<String, Object> proof(Proof proof) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("notice_sha256", proof.textHash());
        said.put("facts_sha256", proof.factsHash());
        said.put("audit_entry", proof.auditEntry());
        said.put("algorithm", "Ed25519");
        said.put("purpose", "receipt");
        said.put("signature", proof.signature());
        said.put("signed_lines", "record_id, event_type, event_time, audit_entry, notice_sha256, facts_sha256");
        said.put("keys", portal.resolve("/.well-known/signing-keys.json").toString());
        return said;
    }
}
